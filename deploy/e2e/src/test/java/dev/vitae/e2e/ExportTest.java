package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.local.Sample;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person takes everything of theirs along. */
@ExtendWith(TheStack.class)
class ExportTest {

    @Test
    void gathersWhatAllServicesHold(Stack stack) throws IOException {
        Person ada = Person.signedIn(stack.baseUrl());
        byte[] pdf = new Sample().resumePdf();
        String resume = ada.upload("resume.pdf", pdf)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
        String vacancy = ada.collectsTheSampleVacancy();
        String generation = ada.awaitsCompletionOf(ada.asksFor(resume, vacancy)).getString("id");
        await().until(() -> ada.uses("generate") == 1);
        Person.signedIn(stack.baseUrl()).uploadsTheSampleResume();

        String export = ada.http()
                .post("/api/v1/me/exports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ada.read(export).getString("state").equals("ready"));
        Json ready = ada.read(export);
        byte[] zip = ada.http()
                .get(ready.getString("url"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(zip).hasSize(ready.getInt("size"));
        Map<String, byte[]> files = unpack(zip);
        assertThat(files)
                .containsKeys(
                        "index.html",
                        "identity.json",
                        "resume.json",
                        "vacancy.json",
                        "generation.json",
                        "sharing.json",
                        "usage.json");
        assertThat(read(files, "identity.json").getList("users[*].id")).containsExactly(ada.id());
        assertThat(read(files, "resume.json").getList("resumes[*].id")).containsExactly(resume);
        assertThat(read(files, "vacancy.json").getList("vacancies[*].id")).containsExactly(vacancy);
        assertThat(read(files, "generation.json").getList("generations[*].id")).containsExactly(generation);
        assertThat(read(files, "usage.json").getList("usage_logs[*].operation")).contains("parse", "generate");
        assertThat(files.keySet().stream().filter(name -> name.startsWith("files/resume/")))
                .singleElement()
                .satisfies(name -> assertThat(files.get(name)).isEqualTo(pdf));
        assertThat(new String(files.get("index.html"), StandardCharsets.UTF_8)).contains("resume.json");
        Person.signedIn(stack.baseUrl()).http().get(export).then().statusCode(404);
    }

    private static Json read(Map<String, byte[]> files, String name) {
        return Json.of(new String(files.get(name), StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> unpack(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
