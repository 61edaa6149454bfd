package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.ModelFailure.Reason.INVALID_KEY;

import dev.vitae.document.ResumeContent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A provider's model, asked with our prompts for an answer of our schema. */
final class PromptedModel implements LanguageModel {
    private final ModelName name;
    private final String model;
    private final int maxOutputTokens;
    private final Supplier<Attempts> attempts;
    private final Prompts prompts;
    private final Function<Call, Optional<ApiKey>> key;

    /**
     * @param maxOutputTokens of one answer, where that is less than the prompts say
     * @param attempts made when they are first needed: the providers' libraries are large
     * @param key the platform's, or that of the call
     */
    PromptedModel(
            ModelName name,
            String model,
            int maxOutputTokens,
            Supplier<Attempts> attempts,
            Prompts prompts,
            Function<Call, Optional<ApiKey>> key) {
        this.name = name;
        this.model = model;
        this.maxOutputTokens = maxOutputTokens;
        this.attempts = attempts;
        this.prompts = prompts;
        this.key = key;
    }

    @Override
    public Tailored tailor(TailoringRequest request, Call call) {
        Canary canary = Canary.fresh();
        return tailored(prompts.tailoring(request, canary), request, canary, call);
    }

    @Override
    public Tailored repair(TailoringRequest request, ResumeContent rejected, List<Rejected> claims, Call call) {
        Canary canary = Canary.fresh();
        return tailored(prompts.repair(request, rejected, claims, canary), request, canary, call);
    }

    /** Canaries are of one length, so the question is as long as the one that will be asked. */
    @Override
    public Optional<PlannedCall> first(TailoringRequest request) {
        return Optional.of(
                prompts.tailoring(request, Canary.fresh()).upTo(maxOutputTokens).planned(name, model, 1));
    }

    @Override
    public WrittenLetter write(TailoringRequest request, Call call) {
        Canary canary = Canary.fresh();
        return written(prompts.letter(request, canary), canary, call);
    }

    @Override
    public WrittenLetter rewrite(TailoringRequest request, LetterDraft rejected, List<Rejected> claims, Call call) {
        Canary canary = Canary.fresh();
        return written(prompts.letterRepair(request, rejected, claims, canary), canary, call);
    }

    @Override
    public Optional<PlannedCall> firstOfLetter(TailoringRequest request) {
        return Optional.of(
                prompts.letter(request, Canary.fresh()).upTo(maxOutputTokens).planned(name, model, 1));
    }

    @Override
    public NamedValues read(ReadingRequest request, Call call) {
        Canary canary = Canary.fresh();
        Question question = prompts.reading(request, canary);
        return asked(question, call, () -> new Attempts.Reading<>() {
            private final ReadingReader reader = new ReadingReader(question.shape(), canary);

            @Override
            public void heard(String piece) {
                reader.heard(piece).forEach(call::named);
            }

            @Override
            public NamedValues read(Answer answer) {
                return new NamedValues(reader.read(answer.text()), provider());
            }
        });
    }

    private Tailored tailored(Question question, TailoringRequest request, Canary canary, Call call) {
        return asked(question, call, () -> new Listening(request, canary, call));
    }

    /** A letter is read as a whole: nothing of it is told before the guard has read it. */
    private WrittenLetter written(Question question, Canary canary, Call call) {
        return asked(
                question,
                call,
                () -> answer ->
                        new WrittenLetter(LetterReader.read(answer.text(), canary), provider(), answer.model()));
    }

    private <T> T asked(Question question, Call call, Supplier<Attempts.Reading<T>> readings) {
        ApiKey ours = key.apply(call).orElseThrow(() -> new ModelFailure(INVALID_KEY, "no key to " + provider()));
        return attempts.get().ask(question.upTo(maxOutputTokens), ours, CountedCall.of(call), readings);
    }

    @Override
    public String provider() {
        return name.word();
    }

    /** Tells the sections that are complete, and makes a proposal of the whole. */
    private final class Listening implements Attempts.Reading<Tailored> {
        private final AnswerReader reader;
        private final Call call;

        Listening(TailoringRequest request, Canary canary, Call call) {
            this.reader = new AnswerReader(request, canary);
            this.call = call;
        }

        @Override
        public void heard(String piece) {
            reader.heard(piece, call::listens).ifPresent(call::partial);
        }

        @Override
        public Tailored read(Answer answer) {
            return new Tailored(reader.read(answer.text()), provider(), answer.model(), answer.usage());
        }
    }
}
