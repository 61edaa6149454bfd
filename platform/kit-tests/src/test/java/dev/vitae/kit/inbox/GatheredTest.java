package dev.vitae.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GatheredTest {

    private final UnicastProcessor<String> words = UnicastProcessor.create();
    private final AtomicLong asked = new AtomicLong();

    @Test
    void handsOnAtOnceWhatIsAwaited() {
        AssertSubscriber<List<String>> busy = gathering(100, 10);

        words.onNext("one");

        assertThat(busy.getItems()).containsExactly(List.of("one"));
    }

    @Test
    void handsOnTogetherWhatCameMeanwhile() {
        AssertSubscriber<List<String>> busy = gathering(100, 10);

        words.onNext("one");
        words.onNext("two");
        words.onNext("three");
        busy.request(1);

        assertThat(busy.getItems()).containsExactly(List.of("one"), List.of("two", "three"));
    }

    @Test
    void makesNoListLargerThanItMayBeButOfOneItem() {
        AssertSubscriber<List<String>> busy = gathering(5, 10);

        words.onNext("one");
        words.onNext("two");
        words.onNext("ten");
        words.onNext("seventeen");
        busy.request(3);

        assertThat(busy.getItems())
                .containsExactly(List.of("one"), List.of("two"), List.of("ten"), List.of("seventeen"));
    }

    @Test
    void asksForNoMoreThanMayWait() {
        AssertSubscriber<List<String>> busy = gathering(100, 2);

        assertThat(asked).hasValue(2);
        words.onNext("one");
        words.onNext("two");
        words.onNext("three");
        assertThat(asked).hasValue(3);
        busy.request(1);

        assertThat(busy.getItems()).containsExactly(List.of("one"), List.of("two", "three"));
        assertThat(asked).hasValue(5);
    }

    @Test
    void endsAfterTheLastThatWaited() {
        AssertSubscriber<List<String>> busy = gathering(100, 10);

        words.onNext("one");
        words.onNext("two");
        words.onComplete();
        busy.assertNotTerminated();
        busy.request(1);

        busy.assertCompleted();
        assertThat(busy.getItems()).containsExactly(List.of("one"), List.of("two"));
    }

    /** Whoever takes one list, and asks for no further one yet. */
    private AssertSubscriber<List<String>> gathering(int letters, int waiting) {
        return new Gathered<>(words.onRequest().invoke(asked::addAndGet), waiting, String::length, letters)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1));
    }
}
