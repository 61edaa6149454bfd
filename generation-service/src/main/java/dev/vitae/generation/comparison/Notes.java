package dev.vitae.generation.comparison;

import dev.vitae.generation.comparison.Change.Reason;
import dev.vitae.generation.comparison.Change.Sentence;
import java.util.List;

/** What is said of a change beside itself. */
interface Notes {

    /** Of two résumés that are compared for their own sake. */
    Notes NONE = new Notes() {

        @Override
        public Reason added(String text) {
            return null;
        }

        @Override
        public Reason reworded(String before, String after) {
            return null;
        }

        @Override
        public Reason moved(List<String> texts) {
            return null;
        }

        @Override
        public Reason removed(String text) {
            return null;
        }

        @Override
        public List<Sentence> sentences(String text, String under) {
            return List.of();
        }
    };

    Reason added(String text);

    Reason reworded(String before, String after);

    Reason moved(List<String> texts);

    Reason removed(String text);

    /** What each sentence of a text is from. @param under where to look first: a JSON pointer; empty for everywhere */
    List<Sentence> sentences(String text, String under);
}
