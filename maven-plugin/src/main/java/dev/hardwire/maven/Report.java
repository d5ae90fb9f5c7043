package dev.hardwire.maven;

import dev.hardwire.processor.model.Diagnostic;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Tells the user what is wrong with documents: mistakes as errors, remarks as warnings. */
final class Report {
    private final Log log;
    private final ResourceFolders folders;

    Report(Log log, ResourceFolders folders) {
        this.log = log;
        this.folders = folders;
    }

    void print(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.isError()) {
                log.error(folders.locate(diagnostic));
            } else {
                log.warn(folders.locate(diagnostic));
            }
        }
    }

    /** A number of mistakes, as {@code 2 mistakes}. */
    static String mistakes(long count) {
        return count == 1 ? "1 mistake" : count + " mistakes";
    }

    /** A number of remarks, as {@code 2 remarks}. */
    static String remarks(long count) {
        return count == 1 ? "1 remark" : count + " remarks";
    }
}
