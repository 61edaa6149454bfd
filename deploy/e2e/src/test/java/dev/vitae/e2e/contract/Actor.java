package dev.vitae.e2e.contract;

import dev.vitae.testkit.TokenMint;
import java.util.Optional;
import java.util.UUID;

/** Who asks, by the column of {@code authorization.txt}. */
enum Actor {
    NOBODY("nobody"),
    OWNER("owner", People.ADA),
    OTHER("other", People.BOB),
    FOREIGN("foreign", People.MALLORY),
    ADMIN("admin", People.GRACE),
    FRIEND("friend", People.FRIEND),
    ROOT("root", People.ADMIN),
    EXPIRED("bad"),
    WRONG_AUDIENCE("bad"),
    WRONG_ISSUER("bad"),
    WRONG_SIGNATURE("bad"),
    UNSIGNED("bad"),
    SERVICE("service");

    private static final String[] SCOPES = {
        "generation.read",
        "picture.read",
        "reading.assist",
        "resume.read",
        "resume.write",
        "sharing.read",
        "sharing.write",
        "usage.config",
        "usage.reserve",
        "vacancy.read"
    };

    private final String column;
    private final String person;

    Actor(String column) {
        this(column, null);
    }

    Actor(String column, String person) {
        this.column = column;
        this.person = person;
    }

    String column() {
        return column;
    }

    boolean isBad() {
        return column.equals("bad");
    }

    /** Who it is; nobody, a service and bad tokens are none of the {@link People}. */
    Optional<String> person() {
        return Optional.ofNullable(person);
    }

    /** Bad ones are Ada's, but for one thing. */
    Call speaks(Call call, People people) {
        UUID ada = people.id(People.ADA);
        TokenMint mint = people.mint();
        return switch (this) {
            case NOBODY -> call;
            case EXPIRED -> call.by(mint.expired(ada));
            case WRONG_AUDIENCE -> call.by(mint.wrongAudience(ada));
            case WRONG_ISSUER -> call.by(mint.wrongIssuer(ada));
            case WRONG_SIGNATURE -> call.by(mint.forged(ada));
            case UNSIGNED -> call.by(mint.unsigned(ada));
            case SERVICE -> call.by(mint.service("generation", SCOPES)).with("Vitae-Acting-For", ada.toString());
            default -> call.by(people.token(person));
        };
    }
}
