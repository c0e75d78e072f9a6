package org.kawaraban.app.commands;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.instance.RunningInstance;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Settings;
import org.kawaraban.store.StoreReader;
import org.kawaraban.web.account.Account;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who may sign in, for whoever runs the instance; the way back in after a lost password. */
@Command(
    name = "accounts",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Who may sign in to the pages: lists, invites, removes.",
    footer = {
      "",
      "Examples:",
      "  kawaraban accounts list",
      "  kawaraban accounts invite k.sato@example.org --role curator",
      "  kawaraban accounts remove k.sato@example.org"
    })
public final class AccountsCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Every account with its role.")
  int list(@Mixin DataOption data) {
    return on(
        data,
        accounts -> {
          TextTable table = new TextTable("NAME", "ROLE", "SINCE", "");
          for (Account account : accounts.all()) {
            table.row(
                account.name(),
                account.role().word(),
                account.created().toString(),
                account.active() ? "" : "invited");
          }
          return table.toString();
        });
  }

  @Command(
      name = "invite",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a link, good once and for seven days, with which somebody chooses a password.",
        "An account that exists gets the role named and may choose a new password."
      })
  int invite(
      @Mixin DataOption data,
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              required = true,
              description = "subscriber, curator or admin; each may what those before it may.")
          String role) {
    String address = address(System.getenv(), RunningInstance.read(data.directory));
    return on(
        data,
        accounts -> "%s/invitations/%s%n".formatted(address, accounts.invite(name, Role.of(role))));
  }

  /** Where whoever is invited finds the pages, without a slash at the end. */
  static String address(Map<String, String> environment, Optional<RunningInstance> running) {
    Map<String, String> known = new HashMap<>(environment);
    running.ifPresent(one -> known.putIfAbsent(CommonSettings.PUBLIC_BASE_URL.name(), one.web()));
    Settings settings = Settings.of(known);
    String address = CommonSettings.publicBaseUrl(settings).toString();
    settings.refuseIfBad();
    return address;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Ends an account, its sessions and its tokens.")
  int remove(@Mixin DataOption data, @Parameters(paramLabel = "NAME") String name) {
    return on(
        data,
        accounts -> {
          accounts.remove(name);
          return "%s may not sign in any more%n".formatted(name);
        });
  }

  private int on(DataOption data, Function<Accounts, String> action) {
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      Accounts accounts = Accounts.open(store.dataSource(), Clock.systemUTC());
      spec.commandLine().getOut().print(action.apply(accounts));
      spec.commandLine().getOut().flush();
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }
}
