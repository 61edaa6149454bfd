package dev.vitae.local;

/** {@code deploy/token EMAIL}: prints an access token of the running stack, got through the real sign-in. */
public final class Token {
    private Token() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1 || !arguments[0].contains("@")) {
            Console.ofErrors().line("usage: deploy/token EMAIL");
            System.exit(2);
        }
        try {
            String token = new SignIn(StackConfig.standard().baseUrl()).accessToken(arguments[0]);
            Console.ofTerminal().line(token);
        } catch (JobFailure e) {
            Console.ofErrors().line(e.getMessage());
            System.exit(1);
        }
    }
}
