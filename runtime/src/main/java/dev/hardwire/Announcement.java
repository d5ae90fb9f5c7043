package dev.hardwire;

/**
 * Says on standard output that a program serves, and where: who starts one looks there, and a program that waits for it
 * reads there, whatever becomes of its log.
 */
final class Announcement {
    private Announcement() {}

    @SuppressWarnings("SystemOut") // it is meant for who started the program
    static void print(Server server) {
        System.out.println("Listening on " + server.url());
    }
}
