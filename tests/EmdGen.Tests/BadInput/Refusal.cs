using System.Runtime.InteropServices;
using EmdGen.Testing.Tools;
using EmdGen.Tests.Calls;

namespace EmdGen.Tests.BadInput;

/// <summary>
/// Asserts that a call is refused: by an argument exception that names the argument and the value, in the same words under every culture,
/// and before anything is written.
/// </summary>
internal static class Refusal
{
    private static readonly string[] Everywhere = ["", Cultures.German, Cultures.Hostile];

    /// <summary>Checks the call, and with integer labels the same call with long ones.</summary>
    internal static void Of(Implementation loss, Call call, string argument, params string[] words)
    {
        Check(loss, call, argument, words);
        if (call.Labels is { } labels)
            Check(loss, call with { Labels = null, LongLabels = Array.ConvertAll(labels, label => (long)label) }, argument, words);
    }

    private static void Check(Implementation loss, Call call, string argument, string[] words)
    {
        foreach (string culture in Everywhere)
        {
            Call copy = call.Copy();
            ArgumentException refused = Cultures.Run(culture, () => Assert.ThrowsAny<ArgumentException>(() => loss.Evaluate(copy)));
            Names(refused, argument, words);
            Assert.True(
                MemoryMarshal.AsBytes<double>(call.Memory).SequenceEqual(MemoryMarshal.AsBytes<double>(copy.Memory)),
                $"Something was written before: {refused.Message}");
        }
    }

    /// <summary>Asserts what an exception says.</summary>
    internal static void Names(ArgumentException refused, string argument, params string[] words)
    {
        Assert.Equal(argument, refused.ParamName);
        foreach (string word in words)
            Assert.Contains(word, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2212", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("nope", refused.Message, StringComparison.Ordinal);
    }
}
