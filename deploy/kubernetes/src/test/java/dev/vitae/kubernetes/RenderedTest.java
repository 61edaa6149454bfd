package dev.vitae.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is committed is what the overlays say now; {@code deploy/kubernetes/render} makes it so. */
@Kubectl
class RenderedTest {

    @ParameterizedTest
    @EnumSource
    void isWhatTheOverlaySays(Overlay overlay) throws Exception {
        Process kustomize = new ProcessBuilder("kubectl", "kustomize", "overlays/" + overlay.id())
                .directory(Overlay.FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String now = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(kustomize.waitFor()).isZero();
        assertThat(now).isEqualTo(Files.readString(overlay.rendered()));
    }
}
