package jp.musubi.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** People's accounts at Keycloak. */
@ApplicationScoped
public class LoginUsers {
  @Inject LoginServer login;

  /** Ends all sessions of an account, whatever they were for. */
  public void endSessions(String subject) {
    login.administration().post(path(subject) + "/logout", null);
  }

  /** Ends one session. */
  public void endSession(String sid) {
    login.administration().delete("/sessions/" + LoginServer.encoded(sid));
  }

  private static String path(String subject) {
    return "/users/" + LoginServer.encoded(subject);
  }
}
