using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace EmdGen.Samples.Input;

/// <summary>Kinds of options that samples have in common, which refuse a bad value in one line.</summary>
public static class CommandOptions
{
    /// <summary>A whole number from 1 up.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="fallback">Its value where it is not given.</param>
    /// <param name="most">The largest that is taken.</param>
    /// <param name="description">What it means.</param>
    public static Option<int> Count(string name, int fallback, int most, string description) => new(name)
    {
        Description = description,
        HelpName = "n",
        DefaultValueFactory = _ => fallback,
        CustomParser = result => Parse(result, name, least: 1, most),
    };

    /// <summary>A whole number, or null where it is not given.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="least">The smallest that is taken.</param>
    /// <param name="most">The largest that is taken.</param>
    /// <param name="description">What it means.</param>
    public static Option<int?> CountOrNone(string name, int least, int most, string description) => new(name)
    {
        Description = description,
        HelpName = "n",
        CustomParser = result => Parse(result, name, least, most),
    };

    /// <summary>A path that is not empty.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">What lies there.</param>
    /// <param name="fallback">Its value where it is not given.</param>
    public static Option<string> FilePath(string name, string description, string fallback)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "path", DefaultValueFactory = _ => fallback };
        option.Validators.Add(result => RefuseEmpty(result, name));
        return option;
    }

    private static int Parse(ArgumentResult result, string name, int least, int most)
    {
        string text = result.Tokens[^1].Value;
        bool isCount = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= least && count <= most;
        if (!isCount)
            result.AddError(FormattableString.Invariant($"{name} is '{text}', but must be a whole number from {least} to {most}."));
        return count;
    }

    private static void RefuseEmpty(OptionResult result, string name)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError($"{name} is empty.");
    }
}
