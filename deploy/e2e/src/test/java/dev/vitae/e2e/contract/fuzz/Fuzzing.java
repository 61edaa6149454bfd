package dev.vitae.e2e.contract.fuzz;

import dev.vitae.e2e.contract.Answer;
import dev.vitae.e2e.contract.Call;
import dev.vitae.e2e.contract.Operation;
import dev.vitae.e2e.contract.People;
import dev.vitae.e2e.contract.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** Sends the requests that a seed draws, and looks at every answer and at what is left behind. */
final class Fuzzing {

    private static final int AT_A_TIME = 8;
    private static final int TOKENS_OF = 2_000;

    private final World world;
    private final Judge judge;
    private final Things things = new Things();
    private final Shots shots;
    private final Tally tally = new Tally();
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final Queue<Shot> slow = new ConcurrentLinkedQueue<>();

    /** @param patience how long an answer may take, twice in a row */
    Fuzzing(World world, long seed, Duration patience) {
        this.world = world;
        this.judge = new Judge(world.canary(), patience);
        this.shots = new Shots(world, seed, things);
    }

    Tally run(int requests) {
        Aftermath aftermath = new Aftermath(world);
        for (int number = 0; tally.requests() + AT_A_TIME - places.availablePermits() < requests; number++) {
            if (number % TOKENS_OF == 0) {
                shots.renew();
            }
            places.acquireUninterruptibly();
            send(shots.next(number));
        }
        places.acquireUninterruptibly(AT_A_TIME);
        slow.forEach(this::again);
        aftermath.findings().forEach(finding -> tally.found(finding, "what was left behind"));
        return tally;
    }

    /** No limit of a role stands in the way. */
    void liftLimits() {
        Operation set = world.operation("PUT /api/v1/system-config/{key}");
        String token = world.people().token(People.ADMIN);
        Call call = world.call(set, Map.of("setting", "limits_public")).by(token);
        String etag = world.client()
                .send(Call.to("GET", call.address()).by(token))
                .header("ETag")
                .orElseThrow();
        String most = "{\"day\": 1000000, \"month\": 1000000}";
        String limits = "{\"value\": {\"parse\": %1$s, \"generate\": %1$s, \"export\": %1$s}}".formatted(most);
        Answer answer =
                world.client().send(call.with("If-Match", etag).sending(limits.getBytes(StandardCharsets.UTF_8)));
        if (!answer.isGood()) {
            throw new AssertionError("limits stay as they are: " + answer);
        }
    }

    private void send(Shot shot) {
        try {
            CompletableFuture<Optional<String>> version = shots.before(shot)
                    .map(read -> world.client().sendAsync(read).thenApply(answer -> answer.header("ETag")))
                    .orElse(CompletableFuture.completedFuture(Optional.empty()));
            version.thenCompose(etag ->
                            fire(etag.map(is -> shot.with("If-Match", is)).orElse(shot)))
                    .whenComplete((sent, failure) -> places.release());
        } catch (RuntimeException e) {
            places.release();
            if (!(e instanceof IllegalArgumentException)) {
                throw e;
            }
        }
    }

    private CompletableFuture<Void> fire(Shot shot) {
        long began = System.nanoTime();
        return world.client().sendAsync(shot.call()).handle((answer, failure) -> {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            if (failure == null) {
                looked(shot, answer, took);
            } else if (isLeftConnection(failure)) {
                tally.count(shot.operation().name(), "left", false, took.toMillis());
                slow.add(shot);
            } else {
                tally.count(shot.operation().name(), "none", false, took.toMillis());
                tally.found(shot.operation() + " gives no answer: " + failure, shot.described());
            }
            return null;
        });
    }

    /** The server had left a kept connection in the moment in which it was used again; what must not be sent twice is not, by itself. */
    private static boolean isLeftConnection(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("received no bytes");
    }

    private void looked(Shot shot, Answer answer, Duration took) {
        tally.count(
                shot.operation().name(),
                answer.status() + " " + (answer.status() < 400 ? "" : answer.code()),
                judge.reachedAUseCase(answer),
                took.toMillis());
        judge.finding(shot, answer)
                .ifPresent(finding -> tally.found(
                        shot.operation() + " " + finding, shot.described() + "\n    " + Shot.shortened(answer.text())));
        if (judge.isSlow(took)) {
            slow.add(shot);
        }
        if (answer.isGood()) {
            shots.learn(shot.call(), answer.header("ETag"));
            things.learn(shot.operation(), answer);
        } else if (answer.status() == 412) {
            shots.learn(shot.call(), Optional.empty());
        }
    }

    /** By itself: what waited for others the first time is quick now. */
    private void again(Shot shot) {
        long began = System.nanoTime();
        Answer answer = world.client().send(shot.call());
        judge.finding(shot, answer)
                .ifPresent(finding -> tally.found(shot.operation() + " " + finding, shot.described()));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (judge.isSlow(took)) {
            tally.found(shot.operation() + " is slow", took.toMillis() + " ms by itself, " + shot.described());
        }
    }
}
