package dev.vitae.resume.skills;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts a batch in the order of the people it is about. It is one transaction that locks a row per person, and two
 * replicas whose batches met the same people in different order would wait for each other.
 */
public final class PersonByPerson {

    private PersonByPerson() {}

    /** The same records; those of one person stay in their order. */
    public static ConsumerRecords<String, byte[]> in(ConsumerRecords<String, byte[]> batch, ObjectMapper json) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        batch.forEach(records::add);
        if (records.size() < 2) {
            return batch;
        }
        Map<ConsumerRecord<String, byte[]>, String> people =
                records.stream().collect(Collectors.toMap(Function.identity(), record -> person(record, json)));
        records.sort(Comparator.comparing(people::get));
        // Only their order is of interest to the inbox: each record knows its own place.
        TopicPartition any = batch.partitions().iterator().next();
        return new ConsumerRecords<>(Map.of(any, records), batch.nextOffsets());
    }

    /** What cannot be read is about nobody; the inbox sees to it. */
    private static String person(ConsumerRecord<String, byte[]> record, ObjectMapper json) {
        try {
            return record.value() == null
                    ? ""
                    : json.readTree(record.value()).path("userId").asText("");
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }
}
