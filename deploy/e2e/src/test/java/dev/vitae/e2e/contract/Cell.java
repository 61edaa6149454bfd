package dev.vitae.e2e.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One operation asked for by one actor.
 *
 * @param expected a word or status of {@code authorization.txt}
 */
record Cell(Operation operation, Actor actor, String expected) {

    /** That of no version: what is asked for with it changes nothing. */
    private static final String OUTDATED = "\"v999999999\"";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    boolean letsIn() {
        return expected.startsWith("ok") || expected.equals("shown");
    }

    /** What is refused takes nothing from anybody. */
    boolean isDoneAlone(FreshThings fresh) {
        return letsIn() && fresh.isDoneAlone(operation);
    }

    /** @param things in the place of some of the world's; answers complaints, best none */
    CompletableFuture<List<String>> ask(World world, Map<String, String> things) {
        Map<String, String> others = new HashMap<>(things);
        if (actor != Actor.OWNER) {
            others.put("canary", World.ELSEWHERE);
        }
        Call call = actor.speaks(world.call(operation, others), world.people());
        if (operation.takesIfMatch()) {
            call = call.with("If-Match", OUTDATED);
        }
        if (operation.name().equals("DELETE /api/v1/me") && letsIn()) {
            String name = actor.person().orElseThrow();
            call = call.by(world.people().token(name, world.people().newcomer(name)));
        }
        return client(world, call).thenApply(answer -> complaints(world, answer));
    }

    /**
     * Whoever sends many bad tokens waits, so each of them comes from an address of its own, as the edge would tell the
     * service.
     */
    private CompletableFuture<Answer> client(World world, Call call) {
        if (!actor.isBad()) {
            return world.client().sendWithPatience(call);
        }
        int address = ADDRESSES.incrementAndGet();
        return world.behindTheEdge(operation)
                .sendWithPatience(call.with(
                        "X-Forwarded-For",
                        "10.%d.%d.%d".formatted(address >> 16 & 255, address >> 8 & 255, address & 255)));
    }

    private List<String> complaints(World world, Answer answer) {
        List<String> complaints = new ArrayList<>();
        if (Stream.of(expected.split("/")).noneMatch(one -> fits(one, answer))) {
            complaints.add("%s by %s: expected %s, got %s".formatted(operation, actor, expected, answer));
        }
        complaints.addAll(Problems.insides(answer));
        if (answer.status() >= 400 && !isForPeople()) {
            Problems.form(answer).forEach(found -> complaints.add("%s by %s: %s".formatted(operation, actor, found)));
        }
        if (actor != Actor.OWNER && !expected.equals("shown") && answer.text().contains(world.canary())) {
            complaints.add("%s by %s shows what is Ada's: %s".formatted(operation, actor, answer));
        }
        return complaints;
    }

    /** A page in a browser. */
    private boolean isForPeople() {
        return operation.path().startsWith("/auth/invitations/")
                || operation.path().startsWith("/r/");
    }

    private boolean fits(String one, Answer answer) {
        if (!one.equals("ok") && !one.equals("shown")) {
            return answer.status() == Integer.parseInt(one);
        }
        return answer.status() >= 200 && answer.status() < 400 || operation.takesIfMatch() && answer.status() == 412;
    }
}
