package dev.hardwire.samples.benchmark.load;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Asks another JVM, through its management interface, how much of its heap is in use. */
final class LiveHeap {
    private LiveHeap() {}

    /** How many bytes of the heap of a process are in use, after full collections. */
    static long of(long pid) throws IOException {
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address(pid)))) {
            MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                    connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
            memory.gc();
            memory.gc(); // what the first one has cleaned up after
            return memory.getHeapMemoryUsage().getUsed();
        }
    }

    private static String address(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("Process " + pid + " cannot be asked for its heap", e);
        }
    }
}
