using System.Text.RegularExpressions;

namespace EmdGen.Testing.Gpu.CudaDriver;

/// <summary>What a kernel's assembly says of its parameters.</summary>
internal static partial class PtxParameters
{
    /// <summary>The bytes of each, in order.</summary>
    internal static int[] Sizes(string assembly, string entryPoint)
    {
        Match list = Regex.Match(assembly, $@"\.entry\s+{Regex.Escape(entryPoint)}\s*\((.*?)\)\s*\S", RegexOptions.Singleline);
        Assert.True(list.Success, $"{entryPoint} is no entry point.");
        return [.. Parameter().Matches(list.Groups[1].Value).Select(Size)];
    }

    private static int Size(Match parameter)
        => int.Parse(parameter.Groups["bits"].Value) / 8 * (parameter.Groups["count"].Success ? int.Parse(parameter.Groups["count"].Value) : 1);

    [GeneratedRegex(@"\.param\s+(\.align\s+\d+\s+)?\.[bfsu](?<bits>\d+)\s+\w+(\[(?<count>\d+)\])?")]
    private static partial Regex Parameter();
}
