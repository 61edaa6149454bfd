package dev.vitae.local;

/** What an admin has the running stack do, from the command line: one line says what came of it. */
final class AdminCommand {

    private AdminCommand() {}

    interface Work {
        /** @throws JobFailure when nothing came of it */
        String of(String baseUrl, String email);
    }

    /** Ends with 2, and says how the command is used, where no e-mail address comes first or that many arguments are not taken. */
    static void run(String usage, String[] arguments, boolean taken, Work work) {
        if (!taken || !arguments[0].contains("@")) {
            Console.ofErrors().line("usage: " + usage);
            System.exit(2);
        }
        try {
            Console.ofTerminal().line(work.of(StackConfig.standard().baseUrl(), arguments[0]));
        } catch (JobFailure e) {
            Console.ofErrors().line(e.getMessage());
            System.exit(1);
        }
    }
}
