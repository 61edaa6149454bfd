package dev.vitae.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.testkit.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While services roll over, the release before works with the tables of this one. */
class MigrationsTest {

    private final Path root = ProjectRoot.find();
    private final Optional<LastRelease> last = LastRelease.of(root);

    @Test
    void newMigrationsLeaveTheReleaseBeforeWhatItNeeds() {
        List<String> added = last.map(LastRelease::newMigrations).orElse(List.of());

        assertThat(added).allSatisfy(file -> assertThat(MigrationRules.broken(read(file)))
                .as(file + " since " + last)
                .isEmpty());
    }

    @Test
    void releasedMigrationsStayAsTheyAre() {
        assertThat(last.map(LastRelease::touchedMigrations).orElse(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table shares;",
                "alter table shares drop column looks;",
                "alter table shares drop looks, add title text;",
                "alter table shares rename column looks to design;",
                "alter table shares rename to links;",
                "alter table shares alter column version type bigint;",
                "alter table shares alter looks set not null;",
                "alter table shares add column design text not null check (length(design) < 9);",
                "alter table shares add title text, add constraint short check (length(title) < 9);",
                "create table other (id int);\nalter table shares add unique (owner, name);",
                "revoke select on shares from ${app};",
                "drop function visits(uuid);",
            })
    void mayNotBreakIt(String sql) {
        assertThat(MigrationRules.broken("-- It's why; here.\n" + sql)).hasSize(1);
        assertThat(MigrationRules.broken("-- contract: nobody reads it since 1.2\n" + sql + "\nselect 1;"))
                .hasSize(sql.startsWith("create") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table notes (id uuid primary key, text text not null);",
                "create table notes (id uuid);\nalter table notes add column text text not null, add unique (text);",
                "alter table shares add column design text, add column version int not null default 0;",
                "alter table shares add column total int not null generated always as (views + bots) stored;",
                "alter table shares alter column looks drop not null, drop constraint short;",
                "create index concurrently on shares (owner);",
                "create or replace function visits() returns int language sql as $$ select 1; drop table shares; $$;",
                "comment on table shares is 'drop table; it''s old';",
            })
    void mayAdd(String sql) {
        assertThat(MigrationRules.broken(sql)).isEmpty();
    }

    private String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
