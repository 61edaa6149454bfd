package dev.vitae.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What the kit logs meanwhile. */
public final class Logs extends Handler implements AutoCloseable {

    /** @param traceId what the JSON log would show */
    public record Line(String message, String traceId) {}

    private final Logger logger = Logger.getLogger("dev.vitae.kit");
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    public Logs() {
        logger.addHandler(this);
    }

    public List<Line> lines(Predicate<String> message) {
        return lines.stream().filter(line -> message.test(line.message())).toList();
    }

    @Override
    public void publish(LogRecord record) {
        ExtLogRecord line = ExtLogRecord.wrap(record);
        lines.add(new Line(line.getFormattedMessage(), line.getMdc("traceId")));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
