// Asks a running Musubi as a partner's Java program would, with the generated client.
// Usage: java -cp CLIENT AskAsPartner.java URL TOKEN NEED; prints what came back as JSON.
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import jp.musubi.clients.ApiClient;
import jp.musubi.clients.ApiException;
import jp.musubi.clients.api.NeedsApi;
import jp.musubi.clients.api.ReadingsApi;
import jp.musubi.clients.model.NeedContent;
import jp.musubi.clients.model.ReadNeed;

class AskAsPartner {
  public static void main(String[] arguments) throws Exception {
    var client = new ApiClient();
    client.updateBaseUri(arguments[0]);
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + arguments[1]));
    var needs = new NeedsApi(client);
    var need = needs.getNeed(UUID.fromString(arguments[2]), "ja");
    var reading =
        new ReadingsApi(client)
            .readNeedDraft(
                new ReadNeed().content(new NeedContent().title("透析中に針が抜けたことに早く気づきたい")), "ja", null);
    var missing = 0;
    try {
      needs.getNeed(new UUID(0, 0), "ja");
    } catch (ApiException refused) {
      missing = refused.getCode();
    }
    var told =
        Map.of(
            "id", need.getId(),
            "title", need.getTitle(),
            "state", need.getState().getValue(),
            "understood", reading.getConcepts().size(),
            "missing", missing);
    System.out.println(new ObjectMapper().writeValueAsString(told));
  }
}
