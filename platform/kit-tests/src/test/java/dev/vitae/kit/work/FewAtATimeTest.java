package dev.vitae.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.OnContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FewAtATimeTest {

    private final Vertx vertx = Vertx.vertx();
    private final FewAtATime fewAtATime = new FewAtATime(2);
    private final UUID ada = UUID.randomUUID();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> first = new CompletableFuture<>();

    @AfterEach
    void stop() {
        first.complete(null);
        vertx.close();
    }

    @Test
    void beginsWhatIsOneTooManyWhenAnotherHasEndedAndSomebodyElsesWorkAtOnce() {
        // Given
        CompletableFuture<String> one = ask(ada, "first", Uni.createFrom().completionStage(first));
        ask(ada, "second", Uni.createFrom().nothing());
        CompletableFuture<String> three = ask(ada, "third", Uni.createFrom().voidItem());
        ask(UUID.randomUUID(), "another's", Uni.createFrom().voidItem()).join();
        assertThat(begun).containsExactly("first", "second", "another's");

        // When
        first.complete(null);

        // Then
        assertThat(one.join()).isEqualTo("first");
        assertThat(three.join()).isEqualTo("third");
        assertThat(begun).containsExactly("first", "second", "another's", "third");
    }

    @Test
    void goesOnBehindAFailure() {
        // Given
        CompletableFuture<String> one = ask(ada, "first", Uni.createFrom().completionStage(first));
        ask(ada, "second", Uni.createFrom().nothing());
        CompletableFuture<String> three = ask(ada, "third", Uni.createFrom().voidItem());

        // When
        first.completeExceptionally(new IllegalStateException("no"));

        // Then
        assertThat(three.join()).isEqualTo("third");
        assertThatThrownBy(one::join).isInstanceOf(CompletionException.class).hasRootCauseMessage("no");
    }

    @Test
    void givesNoTurnToWhoeverWaitsNoLonger() {
        // Given
        CompletableFuture<String> one = ask(ada, "first", Uni.createFrom().completionStage(first));
        ask(ada, "second", Uni.createFrom().nothing());
        Cancellable gone = OnContext.run(vertx, () -> Uni.createFrom()
                .item(fewAtATime
                        .<Void>run(ada, () -> Uni.createFrom().voidItem().invoke(() -> begun.add("gone")))
                        .subscribe()
                        .with(done -> {})));
        CompletableFuture<String> four = ask(ada, "fourth", Uni.createFrom().voidItem());

        // When
        gone.cancel();
        first.complete(null);

        // Then
        one.join();
        four.join();
        assertThat(begun).containsExactly("first", "second", "fourth");
    }

    @Test
    void beginsOnTheContextOfWhoeverAsked() {
        // Given
        ask(ada, "first", Uni.createFrom().completionStage(first));
        ask(ada, "second", Uni.createFrom().nothing());
        CompletableFuture<Context> worked = new CompletableFuture<>();
        Context asked = OnContext.run(vertx, () -> {
            fewAtATime
                    .<Void>run(
                            ada,
                            () -> Uni.createFrom().voidItem().invoke(() -> worked.complete(Vertx.currentContext())))
                    .subscribe()
                    .with(done -> {}, worked::completeExceptionally);
            return Uni.createFrom().item(Vertx.currentContext());
        });

        // When
        first.complete(null);

        // Then
        assertThat(worked.join()).isSameAs(asked);
    }

    /** Answers once its turn was asked for. */
    private CompletableFuture<String> ask(UUID person, String name, Uni<Void> work) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        OnContext.run(vertx, () -> {
            fewAtATime
                    .<String>run(person, () -> {
                        begun.add(name);
                        return work.replaceWith(name);
                    })
                    .subscribe()
                    .with(answer::complete, answer::completeExceptionally);
            return Uni.createFrom().voidItem();
        });
        return answer;
    }
}
