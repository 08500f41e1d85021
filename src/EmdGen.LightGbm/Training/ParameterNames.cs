using System.Text.Json;
using EmdGen.LightGbm.Native;

namespace EmdGen.LightGbm.Training;

/// <summary>LightGBM's parameters by all their names, as it lists them itself.</summary>
internal static class ParameterNames
{
    private static readonly Lazy<Dictionary<string, string>> Canonical = new(Read);

    /// <summary>The parameter that a name or an alias means; null where LightGBM has none.</summary>
    internal static string? Of(string name) => Canonical.Value.GetValueOrDefault(name);

    private static unsafe Dictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>();
        using JsonDocument document = JsonDocument.Parse(NativeText.Read(LightGbmNative.LGBM_DumpParamAliases));
        foreach (JsonProperty parameter in document.RootElement.EnumerateObject())
        {
            names[parameter.Name] = parameter.Name;
            foreach (JsonElement alias in parameter.Value.EnumerateArray())
                names[alias.GetString()!] = parameter.Name;
        }

        return names;
    }
}
