package dev.vitae.vacancy.transfer;

import dev.vitae.vacancy.sheets.Dates;
import dev.vitae.vacancy.sheets.Dates.Order;
import dev.vitae.vacancy.sheets.Heading;
import dev.vitae.vacancy.sheets.Sheet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which number is the month, column by column: as the person says, as a column proves, or else as all columns of the file with
 * days prove together, for one program wrote them all.
 */
final class DateColumns {

    static final List<Heading> DAYS = List.of(
            Heading.DATE_APPLIED,
            Heading.DEADLINE,
            Heading.ADDED,
            Heading.STATUS_DATE,
            Heading.FOLLOW_UP,
            Heading.DATE_ARCHIVED);

    private final Map<Heading, Optional<Order>> orders = new EnumMap<>(Heading.class);

    DateColumns(Sheet sheet, Optional<Order> said) {
        Optional<Order> ofAll = said.or(() -> Dates.order(
                DAYS.stream().flatMap(day -> sheet.column(day).stream()).toList()));
        DAYS.forEach(day ->
                orders.put(day, said.or(() -> Dates.order(sheet.column(day))).or(() -> ofAll)));
    }

    Optional<Order> order(Heading heading) {
        return orders.get(heading);
    }
}
