package dev.vitae.vacancy.postings.markup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.vacancy.postings.Draft;
import dev.vitae.vacancy.postings.EmploymentType;
import dev.vitae.vacancy.postings.Member;
import dev.vitae.vacancy.postings.WorkFormat;
import dev.vitae.vacancy.postings.text.TextReader;
import dev.vitae.vacancy.salaries.Salaries;
import dev.vitae.vacancy.salaries.Salary;
import dev.vitae.vacancy.salaries.SalaryPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A schema.org JobPosting, with what sites make of it: a string for an object, a list for one, numbers in texts. */
final class JobPostingReader {

    private static final double STATED = 0.98;
    private static final Pattern DAY = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final int MOST_PLACES = 10;

    private JobPostingReader() {}

    static void read(JsonNode posting, Draft draft) {
        draft.name(Member.JOB_POSITION, TextReader.position(plain(first(posting, "title", "name"))), STATED);
        draft.name(Member.COMPANY, organisation(posting.path("hiringOrganization")), STATED);
        draft.name(Member.LOCATION, places(posting), 0.95);
        salary(posting).ifPresent(salary -> draft.state(Member.SALARY, salary, 0.95));
        day(first(posting, "validThrough")).ifPresent(day -> draft.state(Member.DEADLINE, day, 0.9));
        types(posting, draft);
        if (first(posting, "jobLocationType").toUpperCase(Locale.ROOT).contains("TELECOMMUTE")) {
            draft.state(Member.WORK_FORMAT, WorkFormat.REMOTE, 0.9);
        }
        String url = first(posting, "url");
        if (url.matches("(?i)https?://\\S{1,2030}")) {
            draft.state(Member.URL, url, STATED);
        }
        String text = description(posting);
        draft.description(text, STATED);
    }

    /** The description, with what some sites state beside it. */
    static String description(JsonNode posting) {
        return Stream.of(
                        "description",
                        "responsibilities",
                        "qualifications",
                        "skills",
                        "experienceRequirements",
                        "educationRequirements",
                        "jobBenefits",
                        "benefits",
                        "incentiveCompensation")
                .map(member -> Html.text(first(posting, member)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), JobPostingReader::withoutRepeated));
    }

    private static String withoutRepeated(Set<String> texts) {
        List<String> kept = new ArrayList<>();
        for (String text : texts) {
            if (kept.isEmpty() || !kept.get(0).contains(text)) {
                kept.add(text);
            }
        }
        return String.join("\n\n", kept);
    }

    private static String organisation(JsonNode it) {
        JsonNode one = it.isArray() ? it.path(0) : it;
        return plain(one.isObject() ? first(one, "name", "legalName") : one.asText(""));
    }

    private static String places(JsonNode posting) {
        Set<String> places = new LinkedHashSet<>();
        JsonNode stated = posting.path("jobLocation");
        for (JsonNode place : stated.isArray() ? stated : List.of(stated)) {
            String name = place(place);
            if (!name.isEmpty() && places.size() < MOST_PLACES) {
                places.add(name);
            }
        }
        return String.join("; ", places);
    }

    private static String place(JsonNode place) {
        if (place.isTextual()) {
            return plain(place.asText());
        }
        JsonNode address = place.has("address") ? place.get("address") : place;
        address = address.isArray() ? address.path(0) : address;
        if (address.isTextual()) {
            return plain(address.asText());
        }
        JsonNode parts = address;
        String named = Stream.of("addressLocality", "addressRegion", "addressCountry")
                .map(member -> parts.path(member))
                .map(part -> plain(
                        part.isObject()
                                ? first(part, "name")
                                : part.isArray() ? part.path(0).asText("") : part.asText("")))
                .filter(text -> !text.isEmpty() && !text.matches("(?i)null|undefined|n/a|-"))
                .distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? plain(first(place, "name")) : named;
    }

    private static Optional<Salary> salary(JsonNode posting) {
        for (String member : new String[] {"baseSalary", "estimatedSalary"}) {
            JsonNode stated = posting.path(member);
            for (JsonNode one : stated.isArray() ? stated : List.of(stated)) {
                Optional<Salary> salary = amount(one, first(posting, "salaryCurrency"));
                if (salary.isPresent()) {
                    return salary;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Salary> amount(JsonNode it, String currencyBeside) {
        if (it.isTextual()) {
            return Salaries.read(it.asText());
        }
        JsonNode value = it.isObject() && it.has("value") ? it.get("value") : it;
        Optional<BigDecimal> low = number(
                        value.isObject() ? first(value, "minValue", "value", "price") : value.asText(""))
                .or(() -> number(first(it, "minValue")));
        Optional<BigDecimal> high = number(
                        value.isObject() ? first(value, "maxValue", "value", "price") : value.asText(""))
                .or(() -> number(first(it, "maxValue")));
        if (low.isEmpty() && high.isEmpty()) {
            return Optional.empty();
        }
        String currency = Stream.of(first(it, "currency", "priceCurrency"), first(value, "currency"), currencyBeside)
                .map(text -> text.toUpperCase(Locale.ROOT).strip())
                .filter(text -> text.matches("[A-Z]{3}"))
                .findFirst()
                .orElse(null);
        SalaryPeriod period =
                period(Stream.of(first(value, "unitText"), first(it, "unitText"), first(value, "duration"))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""));
        String range = Stream.of(low, high)
                .flatMap(Optional::stream)
                .map(BigDecimal::toPlainString)
                .distinct()
                .collect(Collectors.joining(" – "));
        String text = range + (currency == null ? "" : " " + currency) + (period == null ? "" : " / " + period.text());
        return Optional.of(new Salary(text, micros(low), micros(high), currency, period));
    }

    /** Nothing where it says nothing: sites write 0 for what they do not tell. */
    private static Optional<BigDecimal> number(String text) {
        String digits = text.replaceAll("[\\s']", "")
                .replaceAll("[.,](?=\\d{3}(?:\\D|$))", "")
                .replace(',', '.');
        if (!digits.matches("\\d{1,9}(?:\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(digits).stripTrailingZeros()).filter(number -> number.signum() > 0);
    }

    private static Long micros(Optional<BigDecimal> amount) {
        return amount.map(it -> it.movePointRight(6).longValue()).orElse(null);
    }

    private static SalaryPeriod period(String unit) {
        return switch (unit.toUpperCase(Locale.ROOT).strip()) {
            case "YEAR", "YEARLY", "ANNUAL", "ANNUM", "ANN", "P1Y" -> SalaryPeriod.YEAR;
            case "MONTH", "MONTHLY", "MON", "P1M" -> SalaryPeriod.MONTH;
            case "WEEK", "WEEKLY", "WEE", "P1W" -> SalaryPeriod.WEEK;
            case "DAY", "DAILY", "P1D" -> SalaryPeriod.DAY;
            case "HOUR", "HOURLY", "HUR", "PT1H" -> SalaryPeriod.HOUR;
            default -> null;
        };
    }

    private static void types(JsonNode posting, Draft draft) {
        JsonNode stated = posting.path("employmentType");
        Set<EmploymentType> types = new LinkedHashSet<>();
        for (JsonNode one : stated.isArray() ? stated : List.of(stated)) {
            for (String word : one.asText("").split("[,;/|]")) {
                type(word.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"))
                        .ifPresent(types::add);
            }
        }
        if (!types.isEmpty()) {
            draft.state(Member.EMPLOYMENT_TYPES, List.copyOf(types), 0.95);
        }
    }

    private static Optional<EmploymentType> type(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "FULL_TIME", "FULLTIME" -> EmploymentType.FULL_TIME;
                    case "PART_TIME", "PARTTIME" -> EmploymentType.PART_TIME;
                    case "PERMANENT", "REGULAR" -> EmploymentType.PERMANENT;
                    case "TEMPORARY", "SEASONAL", "PER_DIEM" -> EmploymentType.TEMPORARY;
                    case "CONTRACTOR", "CONTRACT", "FREELANCE" -> EmploymentType.CONTRACTOR;
                    case "INTERN", "INTERNSHIP" -> EmploymentType.INTERN;
                    case "APPRENTICESHIP", "APPRENTICE" -> EmploymentType.APPRENTICE;
                    case "VOLUNTEER" -> EmploymentType.VOLUNTEER;
                    default -> null;
                });
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text.strip());
        try {
            return day.find()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))))
                    : Optional.empty();
        } catch (java.time.DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The first of the members that has a text; of a list its texts. */
    private static String first(JsonNode node, String... members) {
        for (String member : members) {
            JsonNode value = node.path(member);
            String text = value.isArray()
                    ? list(value)
                    : value.isObject()
                            ? value.path("name").asText(value.path("@value").asText(""))
                            : value.asText("");
            if (!text.isBlank() && !text.equals("null")) {
                return text.strip();
            }
        }
        return "";
    }

    private static String list(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.isObject() ? value.path("name").asText("") : value.asText("")));
        return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return Html.text(text).replaceAll("\\s+", " ").strip();
    }
}
