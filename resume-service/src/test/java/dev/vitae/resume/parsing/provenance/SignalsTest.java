package dev.vitae.resume.parsing.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.resume.parsing.provenance.Signals.Form;
import dev.vitae.resume.parsing.provenance.Signals.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Confidence goes with each of its signals, whatever the others say. */
class SignalsTest {

    private static final List<Integer> CANDIDATES = List.of(1, 2, 3, 7);
    private static final List<Double> SHARES = List.of(1.0, 0.5, 0.3);

    @Test
    void isCertainOfACheckedValueThatNothingSpeaksAgainst() {
        assertThat(new Signals(Form.CHECKED, Place.NAMED, true, true, 1, 1).confidence())
                .isEqualTo(1);
    }

    @Test
    void staysWithinItsBounds() {
        assertThat(all()).allSatisfy(signals -> assertThat(signals.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void neverRisesWhenASignalWorsens() {
        for (Signals signals : all()) {
            for (Signals worse : worse(signals)) {
                assertThat(worse.confidence())
                        .as("%s against %s", worse, signals)
                        .isLessThanOrEqualTo(signals.confidence());
            }
        }
    }

    private static List<Signals> worse(Signals it) {
        List<Signals> worse = new ArrayList<>();
        for (Form form : Form.values()) {
            if (form.compareTo(it.form()) > 0) {
                worse.add(new Signals(form, it.place(), it.whole(), it.told(), it.candidates(), it.found()));
            }
        }
        for (Place place : Place.values()) {
            if (place.compareTo(it.place()) > 0) {
                worse.add(new Signals(it.form(), place, it.whole(), it.told(), it.candidates(), it.found()));
            }
        }
        worse.add(new Signals(it.form(), it.place(), false, it.told(), it.candidates(), it.found()));
        worse.add(new Signals(it.form(), it.place(), it.whole(), false, it.candidates(), it.found()));
        worse.add(new Signals(it.form(), it.place(), it.whole(), it.told(), it.candidates() + 1, it.found()));
        worse.add(new Signals(it.form(), it.place(), it.whole(), it.told(), it.candidates(), it.found() / 2));
        return worse;
    }

    private static List<Signals> all() {
        List<Signals> all = new ArrayList<>();
        for (Form form : Form.values()) {
            for (Place place : Place.values()) {
                for (boolean whole : new boolean[] {true, false}) {
                    for (boolean told : new boolean[] {true, false}) {
                        for (int candidates : CANDIDATES) {
                            SHARES.forEach(found -> all.add(new Signals(form, place, whole, told, candidates, found)));
                        }
                    }
                }
            }
        }
        return all;
    }
}
