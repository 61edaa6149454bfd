package dev.vitae.load;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one use of Vitae takes.
 *
 * @param millis of a processor, by part of the stack
 * @param requests that services answer for it, also to each other
 * @param rows bytes of tables and indexes
 * @param wal bytes of the write-ahead log
 * @param events bytes of topics
 */
record Cost(Map<String, Double> millis, double requests, double rows, double wal, double events) {

    /** @param idle what the stack takes while nobody asks for anything, in the same units for a second */
    static Cost of(StackMeter.Reading taken, StackMeter.Reading idle, int times) {
        Map<String, Double> millis = new LinkedHashMap<>();
        taken.millis()
                .forEach((part, value) -> millis.put(
                        part,
                        Math.max(0, (value - idle.millis().get(part) / idle.seconds() * taken.seconds()) / times)));
        return new Cost(
                millis,
                taken.requests() / times,
                (double) taken.rows() / times,
                (double) taken.wal() / times,
                (double) taken.events() / times);
    }

    double allMillis() {
        return millis.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double millisOf(String part) {
        return millis.get(part);
    }

    double millisOfServices() {
        return allMillis() - millisOf("postgresql") - millisOf("kafka");
    }
}
