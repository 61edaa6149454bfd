package dev.vitae.kit.files;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the bytes of files are kept. */
@ConfigMapping(prefix = "vitae.files")
public interface FilesConfig {

    /** Where new files go: {@code postgresql}, beside the rows that name them, or {@code s3}; what was kept before stays readable. */
    @WithDefault("postgresql")
    Place store();

    /**
     * How often some files that are not where new ones go are moved there, such as {@code 10s}; {@code off} leaves them where
     * they are.
     */
    @WithDefault("off")
    String moveEvery();

    S3 s3();

    enum Place {
        POSTGRESQL,
        S3
    }

    /** An object store that speaks S3, such as Amazon's, MinIO, Ceph or Garage. */
    interface S3 {

        /** The server's origin, without the bucket, such as {@code https://s3.eu-central-1.amazonaws.com}. */
        Optional<URI> url();

        /** The bucket; it is there before Vitae starts. Each service's objects are below its name. */
        @WithDefault("vitae")
        String bucket();

        /** The region that requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** Names the secret that requests are signed with. */
        Optional<String> accessKey();

        /** <b>secret</b> that requests are signed with. */
        Optional<String> secretKey();

        /** How long the server may say nothing, also while it is connected to, before it counts as away. */
        @WithDefault("5s")
        Duration timeout();

        /** Connections to the server per process. */
        @WithDefault("16")
        int connections();

        default boolean isGiven() {
            return url().isPresent();
        }
    }

    /** Fails where something is missing of a store that files are to be kept in. */
    default void check() {
        List<String> missing = Stream.of(
                        s3().url().isEmpty() ? "url" : "",
                        s3().accessKey().isEmpty() ? "access-key" : "",
                        s3().secretKey().isEmpty() ? "secret-key" : "")
                .filter(key -> !key.isEmpty())
                .map(key -> "vitae.files.s3." + key)
                .toList();
        if ((store() == Place.S3 || s3().isGiven()) && !missing.isEmpty()) {
            throw new ConfigurationException("Not started: files are to be kept in an object store, but "
                    + String.join(", ", missing) + " is not set.");
        }
    }
}
