package dev.vitae.testkit;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

class JsonTest {

    private static final String PAGE =
            """
            {"items": [{"id": "a", "count": 1, "gone": null}, {"id": "b"}], "next": null}""";

    @Test
    void readsValuesAndListsOfThem() {
        assertThat(PAGE, json("items[0].id", equalTo("a")));
        assertThat(PAGE, json("items[*].id", contains("a", "b")));
        assertThat(PAGE, json("items[?(@.id == 'a')].count", contains(1)));
        assertThat(Json.of(PAGE).getInt("items[0].count")).isEqualTo(1);
        assertThat(Json.of(PAGE).getMap("$")).containsOnlyKeys("items", "next");
    }

    @Test
    void takesWhatIsNotThereForNull() {
        assertThat(PAGE, json("next", nullValue()));
        assertThat(PAGE, json("nothing.at.all", nullValue()));
        assertThat(PAGE, json("items[*].gone", contains(nullValue(), nullValue())));
    }

    @Test
    void neverTakesAMissingListForAnEmptyOne() {
        assertThat(PAGE, not(json("others", empty())));
        assertThat(PAGE, not(json("others[*].id", empty())));
        assertThat(PAGE, not(json("others[*].id", notNullValue())));
    }

    @Test
    void saysWhatStoodThere() {
        assertThatThrownBy(() -> assertThat(PAGE, json("items[1].id", equalTo("a"))))
                .hasMessageContaining("items[1].id")
                .hasMessageContaining("was \"b\"");
    }
}
