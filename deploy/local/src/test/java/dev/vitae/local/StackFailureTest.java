package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class StackFailureTest {
    @Test
    void saysWhichFolderBelongsToSomebodyElse() {
        assertThat(line(new UncheckedIOException(new AccessDeniedException("/srv/data/lock"))))
                .isEqualTo("No permission to use /srv/data/lock.");
    }

    @Test
    void saysThatTheDiskIsFull() {
        assertThat(line(new CompletionException(
                        new UncheckedIOException("secrets", new IOException("No space left on device")))))
                .isEqualTo("Vitae cannot read or write: java.io.IOException: No space left on device");
    }

    @Test
    void keepsTheLineOfAnotherThread() {
        assertThat(line(new CompletionException(new StackFailure("usage-service ended"))))
                .isEqualTo("usage-service ended");
    }

    @Test
    void isOneLineWhateverHappened() {
        assertThat(line(new IllegalStateException("first\nsecond")))
                .isEqualTo("Vitae cannot go on: java.lang.IllegalStateException: first");
    }

    private static String line(RuntimeException failure) {
        return StackFailure.of(failure).getMessage();
    }
}
