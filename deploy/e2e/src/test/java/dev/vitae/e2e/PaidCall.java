package dev.vitae.e2e;

import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A call to a model that the platform pays for, as generation-service reserves and tells it.
 *
 * @param id of the reservation, and of the call
 */
record PaidCall(UUID person, UUID id) {

    static PaidCall any() {
        return of(UUID.randomUUID());
    }

    static PaidCall of(UUID person) {
        return new PaidCall(person, UUID.randomUUID());
    }

    Response reserve(ServiceCaller generation) {
        return generation
                .actingFor(person)
                .body(Contracts.http("usage", "reservation-request"))
                .put("/internal/reservations/" + id);
    }

    Response release(ServiceCaller generation) {
        return generation.actingFor(person).post("/internal/reservations/" + id + "/release");
    }

    /** What it cost, under the same event id each time. */
    void tell(Stack stack) {
        String sample = Contracts.sample("generation", "AiCallRecorded");
        Json named = Json.of(sample);
        String told = sample.replace(named.getString("callId"), id.toString())
                .replace(named.getString("reservationId"), id.toString())
                .replace(named.getString("userId"), person.toString());
        try (Events events = Events.connect(stack.broker().bootstrapServers())) {
            events.publish(
                    "vitae.generation.ai-call",
                    CloudEvent.of(id.toString(), "AiCallRecorded", "/generation-service", told));
        }
    }

    /** What each of them cost that is in the ledger, in micros. */
    static List<Long> ledger(Stack stack, List<PaidCall> of) throws SQLException {
        return ledger(stack.superuserUrl(Service.USAGE), of);
    }

    static List<Long> ledger(String superuserUrl, List<PaidCall> of) throws SQLException {
        String ids =
                String.join("','", of.stream().map(call -> call.id().toString()).toList());
        try (Connection database = DriverManager.getConnection(superuserUrl);
                ResultSet rows = database.createStatement()
                        .executeQuery("select cost_micros from ai_events where id in ('" + ids + "')")) {
            List<Long> costs = new ArrayList<>();
            while (rows.next()) {
                costs.add(rows.getLong(1));
            }
            return costs;
        }
    }
}
