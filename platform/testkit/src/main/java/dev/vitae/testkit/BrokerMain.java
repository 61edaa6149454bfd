package dev.vitae.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Kafka as a process of its own: arguments are the data directory and the port. Ends on SIGTERM, and when its standard
 * input ends, so that it never outlives the process that started it.
 */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        ProcessLog.toStandardOutput();
        KafkaServer broker = KafkaServer.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }
}
