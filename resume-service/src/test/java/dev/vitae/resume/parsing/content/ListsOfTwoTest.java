package dev.vitae.resume.parsing.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What most lines or entries of a section have in common tells what the last part of each is. */
class ListsOfTwoTest {

    @Test
    void andPartsTheLastItemsWhereAllListsEndSo() {
        List<List<String>> lists = List.of(List.of("Linux", "Terraform and AWS"), List.of("Python and Bash"));

        assertThat(LastItems.parted(lists, line -> true))
                .containsExactly(List.of("Linux", "Terraform", "AWS"), List.of("Python", "Bash"));
    }

    @Test
    void andStaysWithinASkillWhereOtherListsEndOtherwise() {
        List<List<String>> lists = List.of(List.of("Budgets", "Research and Development"), List.of("Excel", "SAP"));

        assertThat(LastItems.parted(lists, line -> true)).isEqualTo(lists);
    }

    @Test
    void andBeforeTheLastItemIsNoPartOfIt() {
        assertThat(LastItems.parted(List.of(List.of("Java", "SQL", "and Docker")), line -> false))
                .containsExactly(List.of("Java", "SQL", "Docker"));
    }

    @Test
    void whatACompanyDoesIsNoPartOfItsName() {
        List<List<Piece>> entries = List.of(
                List.of(piece("Chemist"), piece("Oakfield Dairy (family-owned maker of cheese, 240 employees)")),
                List.of(piece("Sampler"), piece("Harbour Foods (cannery with its own fleet)")));

        List<JobNames.Names> names = new JobNames(Wording.load()).of(entries);

        assertThat(names).extracting(JobNames.Names::company).containsExactly("Oakfield Dairy", "Harbour Foods");
        assertThat(names.get(1).others()).containsExactly("cannery with its own fleet");
    }

    @Test
    void whatACompanyDoesMayStandBehindADash() {
        List<List<Piece>> entries = List.of(
                List.of(piece("Oakfield Dairy"), piece("family-owned maker of cheese"), piece("Chemist")),
                List.of(piece("Harbour Foods"), piece("regional company with its own fleet"), piece("Sampler")));

        List<JobNames.Names> names = new JobNames(Wording.load()).of(entries);

        assertThat(names).extracting(JobNames.Names::company).containsExactly("Oakfield Dairy", "Harbour Foods");
        assertThat(names).extracting(JobNames.Names::position).containsExactly("Chemist", "Sampler");
    }

    private static Piece piece(String text) {
        return new Piece(text, false, false, 10, 0, false);
    }
}
