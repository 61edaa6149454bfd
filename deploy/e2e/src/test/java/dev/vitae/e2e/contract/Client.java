package dev.vitae.e2e.contract;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Sends calls to one origin, some at a time. An event stream is left after its head. */
public final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_A_TIME = 8;
    private static final Executor LATER = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final String origin;
    private final BiConsumer<Call, Answer> onlooker;

    public Client(String origin) {
        this(origin, (call, answer) -> {});
    }

    /** @param onlooker sees every answer before whoever asked */
    Client(String origin, BiConsumer<Call, Answer> onlooker) {
        this.origin = origin;
        this.onlooker = onlooker;
    }

    public Answer send(Call call) {
        return sendAsync(call).join();
    }

    /** Waits for a place, then returns at once. */
    public CompletableFuture<Answer> sendAsync(Call call) {
        HttpRequest request = call.on(HttpRequest.newBuilder(URI.create(origin + call.address()))
                        .timeout(PATIENCE))
                .build();
        places.acquireUninterruptibly();
        return http.sendAsync(request, Client::body)
                .whenComplete((answer, failure) -> places.release())
                .thenApply(Answer::of)
                .thenApply(answer -> {
                    onlooker.accept(call, answer);
                    return answer;
                });
    }

    /** The same, once more each time that a person's few places are taken, or those of a part of Vitae. */
    public CompletableFuture<Answer> sendWithPatience(Call call) {
        return sendAsync(call)
                .thenCompose(answer -> isFull(call, answer)
                        ? CompletableFuture.supplyAsync(() -> sendWithPatience(call), LATER)
                                .thenCompose(again -> again)
                        : CompletableFuture.completedFuture(answer));
    }

    /** What HEAD is answered does not say why. */
    private static boolean isFull(Call call, Answer answer) {
        return answer.code().matches("too_many_at_once|\\w+_busy")
                || call.method().equals("HEAD") && (answer.status() == 429 || answer.status() == 503);
    }

    /** What becomes of each, in their order. */
    public <T, R> List<R> each(List<T> things, Function<T, CompletableFuture<R>> what) {
        return things.stream().map(what).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo head) {
        boolean streams = head.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return streams ? new LeftStream() : BodySubscribers.ofByteArray();
    }

    /** Nobody waits for what comes. */
    private static final class LeftStream implements HttpResponse.BodySubscriber<byte[]> {

        @Override
        public CompletionStage<byte[]> getBody() {
            return CompletableFuture.completedFuture(new byte[0]);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> bytes) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
