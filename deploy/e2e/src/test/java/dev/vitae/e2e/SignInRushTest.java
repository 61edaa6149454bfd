package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.local.SignIn;
import dev.vitae.local.Stack;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody comes at once, as on a Monday morning. */
@ExtendWith(TheStack.class)
class SignInRushTest {

    private static final int PEOPLE = 1_000;

    @Test
    void signsInAThousandPeopleAtOnce(Stack stack) {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<CompletableFuture<String>> people = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> signIn(stack, start), threads))
                    .toList();
            start.countDown();

            // A sign-in that any answer but the expected ones interrupts fails with that answer.
            assertThat(people.stream().map(CompletableFuture::join))
                    .doesNotHaveDuplicates()
                    .hasSize(PEOPLE);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String signIn(Stack stack, CountDownLatch start) {
        try {
            start.await();
            return new SignIn(stack.baseUrl()).accessToken("rush-" + UUID.randomUUID() + "@example.com");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
