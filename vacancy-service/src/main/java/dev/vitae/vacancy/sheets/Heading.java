package dev.vitae.vacancy.sheets;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a column, or a member of JSON, may tell of a job, and what it is called: here, in Huntr, in Teal, in Simplify and in
 * spreadsheets. Case, spaces and signs do not matter.
 */
public enum Heading {
    JOB_TITLE(
            "jobTitle",
            "title",
            "position",
            "job position",
            "role",
            "role title",
            "job",
            "job name",
            "stelle",
            "poste",
            "puesto",
            "posizione",
            "cargo",
            "functie"),
    COMPANY(
            "company",
            "company name",
            "employer",
            "organization",
            "organisation",
            "firma",
            "unternehmen",
            "arbeitgeber",
            "entreprise",
            "société",
            "empresa",
            "azienda",
            "bedrijf"),
    STATUS(
            "status",
            "stage",
            "list",
            "list name",
            "column",
            "application status",
            "job status",
            "current status",
            "statut",
            "estado",
            "stato"),
    LOCATION(
            "location",
            "job location",
            "city",
            "ort",
            "standort",
            "lieu",
            "ubicación",
            "luogo",
            "localização",
            "plaats"),
    SALARY(
            "salary",
            "salary range",
            "max salary",
            "compensation",
            "pay",
            "gehalt",
            "salaire",
            "salario",
            "stipendio",
            "salário",
            "salaris"),
    JOB_URL(
            "jobUrl",
            "url",
            "link",
            "job link",
            "posting url",
            "job post url",
            "job posting",
            "job posting url",
            "original url",
            "listing url"),
    SOURCE("source", "found on", "channel", "job board", "platform", "quelle", "origine", "fuente", "fonte", "bron"),
    EXCITEMENT_LEVEL("excitementLevel", "excitement", "rating", "interest level", "stars", "priority"),
    DATE_APPLIED(
            "dateApplied",
            "applied date",
            "applied",
            "applied on",
            "applied at",
            "application date",
            "date of application",
            "beworben am",
            "date de candidature",
            "fecha de solicitud",
            "data candidatura",
            "data di candidatura",
            "datum sollicitatie"),
    DEADLINE(
            "deadline",
            "application deadline",
            "due date",
            "closing date",
            "apply by",
            "bewerbungsschluss",
            "frist",
            "date limite",
            "fecha límite",
            "scadenza",
            "prazo"),
    ADDED("createdAt", "date saved", "saved", "date added", "added", "added on", "date created", "created", "saved at"),
    STATUS_DATE(
            "statusDate", "status updated", "last moved", "last status change", "status changed at", "date of status"),
    FOLLOW_UP("followUp", "follow up date", "next follow up", "follow up on", "nachfassen am", "relance"),
    DESCRIPTION(
            "description",
            "job description",
            "beschreibung",
            "descripción",
            "descrizione",
            "descrição",
            "omschrijving"),
    NOTES("notes", "note", "comments", "comment", "notizen", "remarques", "notas", "notitie", "notities"),
    TAGS("tags", "labels", "keywords", "tag"),
    SALARY_MIN("salaryMin", "min salary", "salary minimum"),
    SALARY_MAX("salaryMax", "salary maximum"),
    SALARY_CURRENCY("salaryCurrency", "currency"),
    SALARY_PERIOD("salaryPeriod", "pay period"),
    ARCHIVED("archived", "is archived", "archiviert"),
    DATE_ARCHIVED("archivedAt", "date archived", "archived date");

    private static final Map<String, Heading> BY_NAME = byName();

    private final String member;
    private final List<String> others;

    Heading(String member, String... others) {
        this.member = member;
        this.others = List.of(others);
    }

    /** As our own exports and the API name it. */
    public String member() {
        return member;
    }

    /** What a column with that heading tells; empty where we have no place for it. */
    public static Optional<Heading> of(String heading) {
        return Optional.ofNullable(BY_NAME.get(Words.folded(heading)));
    }

    private static Map<String, Heading> byName() {
        Map<String, Heading> names = new HashMap<>();
        Arrays.stream(values()).forEach(heading -> {
            names.put(Words.folded(heading.member), heading);
            heading.others.forEach(other -> names.putIfAbsent(Words.folded(other), heading));
        });
        return Map.copyOf(names);
    }
}
