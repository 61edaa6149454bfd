package dev.vitae.resume.career;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    @Test
    void isReadBackAsItWasWritten() {
        Place job = Place.of(true, LocalDate.parse("2021-04-15"), Optional.of(3), UUID.randomUUID());
        Place skill = Place.of(Optional.empty(), "Überblick 東京 🚀", UUID.randomUUID());

        assertThat(Place.decode(job.encode(JSON), JSON)).isEqualTo(job);
        assertThat(Place.decode(skill.encode(JSON), JSON)).isEqualTo(skill);
    }
}
