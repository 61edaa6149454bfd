package dev.vitae.kit.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.Subscriptions;
import io.smallrye.mutiny.operators.multi.AbstractMultiOperator;
import io.smallrye.mutiny.operators.multi.MultiOperatorProcessor;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;

/**
 * Hands on, each time that something is asked for, all items that came since, in their order, as one list: whoever is busy
 * gets more at once rather than later. The stream's end comes after the last of them.
 */
final class Gathered<T> extends AbstractMultiOperator<T, List<T>> {

    private final int waiting;
    private final ToIntFunction<T> size;
    private final int most;

    /**
     * @param waiting items that may be in hand; no more are asked for
     * @param size of an item
     * @param most that the items of one list may sum up to; one item alone may be larger
     */
    Gathered(Multi<T> upstream, int waiting, ToIntFunction<T> size, int most) {
        super(upstream);
        this.waiting = waiting;
        this.size = size;
        this.most = most;
    }

    @Override
    public void subscribe(MultiSubscriber<? super List<T>> downstream) {
        upstream().subscribe(new Gathering(downstream));
    }

    private final class Gathering extends MultiOperatorProcessor<T, List<T>> {

        private final Queue<T> items = new ConcurrentLinkedQueue<>();
        private final AtomicLong asked = new AtomicLong();
        private final AtomicInteger work = new AtomicInteger();
        private volatile boolean ended;

        private Gathering(MultiSubscriber<? super List<T>> downstream) {
            super(downstream);
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            super.onSubscribe(subscription);
            super.request(waiting);
        }

        @Override
        public void request(long number) {
            Subscriptions.add(asked, number);
            handOn();
        }

        @Override
        public void onItem(T item) {
            items.add(item);
            handOn();
        }

        @Override
        public void onCompletion() {
            ended = true;
            handOn();
        }

        /** One thread at a time; what comes meanwhile it sees to as well. */
        private void handOn() {
            if (work.getAndIncrement() != 0) {
                return;
            }
            int seen = 1;
            do {
                while (asked.get() > 0 && !items.isEmpty() && !isDone()) {
                    List<T> gathered = gather();
                    Subscriptions.subtract(asked, 1);
                    downstream.onItem(gathered);
                    super.request(gathered.size());
                }
                if (ended && items.isEmpty()) {
                    super.onCompletion();
                }
                seen = work.addAndGet(-seen);
            } while (seen != 0);
        }

        private List<T> gather() {
            List<T> gathered = new ArrayList<>();
            int sum = 0;
            for (T next = items.peek(); next != null; next = items.peek()) {
                sum += size.applyAsInt(next);
                if (!gathered.isEmpty() && sum > most) {
                    break;
                }
                gathered.add(items.poll());
            }
            return gathered;
        }
    }
}
