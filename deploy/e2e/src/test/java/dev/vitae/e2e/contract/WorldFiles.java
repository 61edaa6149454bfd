package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.local.Sample;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Small good files, by name. No two résumés and no two lists of jobs are the same. */
record WorldFiles(String canary) {

    private static final byte[] RESUME = new Sample().resumePdf();

    byte[] of(String name) {
        try {
            return switch (name) {
                case "resume.pdf" -> another(RESUME);
                case "dot.png" -> dot();
                case "jobs.json" ->
                    new ObjectMapper()
                            .writeValueAsBytes(List.of(
                                    Map.of("jobTitle", "Analyst " + UUID.randomUUID(), "company", canary)));
                default -> throw new IllegalArgumentException(name);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readers of PDF leave alone what stands behind its end. */
    private static byte[] another(byte[] pdf) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(pdf);
        file.writeBytes(("%" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    private static byte[] dot() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }
}
