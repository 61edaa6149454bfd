package dev.vitae.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a {@code @QuarkusTest} an {@link ObjectServer} to keep its files in; fields of that type are set. */
public final class ObjectServerResource implements QuarkusTestResourceLifecycleManager {

    private ObjectServer server;

    @Override
    public Map<String, String> start() {
        server = ObjectServer.start();
        return Map.of(
                "vitae.files.store", "s3",
                "vitae.files.s3.url", server.url(),
                "vitae.files.s3.bucket", ObjectServer.BUCKET,
                "vitae.files.s3.access-key", ObjectServer.ACCESS_KEY,
                "vitae.files.s3.secret-key", ObjectServer.SECRET_KEY);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(ObjectServer.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
