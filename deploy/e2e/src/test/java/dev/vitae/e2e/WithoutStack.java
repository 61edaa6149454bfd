package dev.vitae.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Tests that need no running stack: they are run beside those that do, of which one comes after the other and many wait for what
 * they have killed. They begin when the stack has started.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(WithoutStack.AfterTheStart.class)
public @interface WithoutStack {

    final class AfterTheStart implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) throws InterruptedException {
            TheStack.awaitStart();
        }
    }
}
