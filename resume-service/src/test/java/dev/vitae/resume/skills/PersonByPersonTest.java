package dev.vitae.resume.skills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PersonByPersonTest {

    @Test
    void takesPeopleInOneOrderWhateverPartitionsTheyCameFrom() {
        List<String> one = keys(batch(List.of("ada", "bob"), List.of("cleo", "ada")));
        List<String> other = keys(batch(List.of("cleo", "ada"), List.of("bob", "ada")));

        assertThat(one).containsExactly("ada@0/0", "ada@1/1", "bob@0/1", "cleo@1/0");
        assertThat(other).containsExactly("ada@0/1", "ada@1/1", "bob@1/0", "cleo@0/0");
    }

    @Test
    void keepsWhatCannotBeRead() {
        assertThat(keys(batch(List.of("ada", "{"), List.of()))).containsExactly("{@0/1", "ada@0/0");
    }

    private static List<String> keys(ConsumerRecords<String, byte[]> batch) {
        List<String> keys = new ArrayList<>();
        PersonByPerson.in(batch, new ObjectMapper())
                .forEach(record -> keys.add(record.key() + "@" + record.partition() + "/" + record.offset()));
        return keys;
    }

    /** Records of those people in two partitions; "{" is none. */
    private static ConsumerRecords<String, byte[]> batch(List<String> first, List<String> second) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new LinkedHashMap<>();
        for (List<String> people : List.of(first, second)) {
            int partition = records.size();
            List<ConsumerRecord<String, byte[]>> list = new ArrayList<>();
            for (String person : people) {
                String payload = person.equals("{") ? person : "{\"userId\":\"%s\"}".formatted(person);
                list.add(new ConsumerRecord<>(
                        "generations", partition, list.size(), person, payload.getBytes(StandardCharsets.UTF_8)));
            }
            records.put(new TopicPartition("generations", partition), list);
        }
        return new ConsumerRecords<>(records, Map.of());
    }
}
