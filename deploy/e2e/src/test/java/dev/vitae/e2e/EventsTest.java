package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.e2e.events.AsyncApi;
import dev.vitae.e2e.events.EventDocument;
import dev.vitae.local.Stack;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What lies on the topics is what the document of the events says: after all other tests, that is of most that happens. */
@ExtendWith(TheStack.class)
@Order(Integer.MAX_VALUE - 2)
class EventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void lieOnTheirTopicsWithTheHeadersAndThePayloadThatTheDocumentSays(Stack stack) throws JsonProcessingException {
        EventDocument document = new EventDocument(JSON.readTree(Sources.read(AsyncApi.file(Sources.ROOT))));
        Person ada = Person.signedIn(stack.baseUrl());
        String generation = ada.asksFor(ada.uploadsTheSampleResume(), ada.collectsTheSampleVacancy());
        String id = generation.substring(generation.lastIndexOf('/') + 1);
        ada.awaitsCompletionOf(generation);

        Set<String> seen = new ConcurrentSkipListSet<>();
        try (Events events = Events.connect(stack.broker().bootstrapServers())) {
            events.awaitOne("vitae.generation.generation", id, "GenerationCompleted");
            document.topics().parallelStream().forEach(topic -> {
                for (CloudEvent event : events.all(topic)) {
                    assertThat(complaints(document, topic, event))
                            .as("%s %s on %s", event.type(), event.id(), topic)
                            .isEmpty();
                    seen.add(event.type());
                }
            });
        }

        assertThat(seen).contains("UserRegistered", "ResumeParsed", "VacancyCreated", "GenerationCompleted");
    }

    private static List<String> complaints(EventDocument document, String topic, CloudEvent event) {
        if (!document.maySend(topic, event.type())) {
            return List.of("is not sent there");
        }
        try {
            return document.complaints(event.type(), JSON.valueToTree(event.headers()), JSON.readTree(event.data()));
        } catch (JsonProcessingException e) {
            return List.of("is no JSON");
        }
    }
}
