package dev.hardwire.adapter;

import java.util.List;

/**
 * The arguments of an event, with its name as the first, or those of an acknowledgement, as they travel from server to
 * server.
 *
 * @param json a JSON array in UTF-8, where <code>{"_placeholder":true,"num":0}</code> stands for the first binary value; not
 *     to be changed
 * @param attachments the binary values; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: handed on
public record EncodedArguments(byte[] json, List<byte[]> attachments) {
    /** Copies the list. */
    public EncodedArguments {
        attachments = List.copyOf(attachments);
    }
}
