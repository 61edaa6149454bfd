package dev.vitae.resume.parsing.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes departments off companies, where most entries of a section name one before it ("Clerk, Planning Department, City of
 * Leeds").
 */
final class Departments {

    private static final Pattern WORD = Pattern.compile(
            "(?iu)(?:.*\\b)?(?:departments?|dept|units?|divisions?|offices?|sections?|directorates?|\\p{L}*abteilung|stabsstelle|\\p{L}*bereich"
                    + "|referat|sachgebiet|dezernat|départements?|departamento|service|pôle|direction|gerencia|ufficio|dipartimento|settore"
                    + "|setor|gabinete|afdeling|dienst|team|unidad|unidade|área)\\b.*");

    private Departments() {}

    static List<JobNames.Names> apart(List<JobNames.Names> entries) {
        long two = entries.stream().filter(names -> parts(names).size() == 2).count();
        long told = entries.stream()
                .filter(names -> parts(names).size() == 2
                        && WORD.matcher(parts(names).get(0)).matches())
                .count();
        boolean most = told > 1 && told * 2 >= two && two * 3 >= entries.size() * 2;
        return most ? entries.stream().map(Departments::apart).toList() : entries;
    }

    private static JobNames.Names apart(JobNames.Names names) {
        List<String> parts = parts(names);
        if (parts.size() != 2) {
            return names;
        }
        List<String> others = new ArrayList<>(names.others());
        others.add(0, parts.get(0));
        return new JobNames.Names(parts.get(1), names.position(), others);
    }

    private static List<String> parts(JobNames.Names names) {
        return names.company() == null ? List.of() : Pieces.atCommas(names.company());
    }
}
