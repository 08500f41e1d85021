using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using EmdGen;

namespace ForecastScoring.Options;

/// <summary>Options whose text is more than a text: each refuses what it cannot be.</summary>
internal static class OptionValues
{
    internal static Option<string?> Text(string name, string helpName, string description)
        => new(name) { Description = description, HelpName = helpName, CustomParser = result => NotEmpty(result, name) };

    internal static Option<int> Count(string name, int fallback, int least, int most, string description) => new(name)
    {
        Description = description,
        HelpName = "n",
        DefaultValueFactory = _ => fallback,
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= least && count <= most)
                return count;
            result.AddError(FormattableString.Invariant($"{name} is '{text}', but must be a whole number from {least} to {most}."));
            return fallback;
        },
    };

    internal static Option<char> Separator(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "char",
        DefaultValueFactory = _ => ',',
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            if (text == "tab")
                return '\t';
            if (text is [not ('"' or '\r' or '\n') and < (char)128 and char separator])
                return separator;
            result.AddError($"{name} is '{text}', but must be one ASCII character, or tab.");
            return ',';
        },
    };

    internal static Option<string[]?> Names(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "a,b,...",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string[] names = result.Tokens[^1].Value.Split(',', StringSplitOptions.TrimEntries);
            if (names.Length < 2 || names.Contains("") || names.Distinct().Count() < names.Length)
                result.AddError($"{name} must be two or more different names, with commas between.");
            return names;
        },
    };

    internal static Option<double[]?> Numbers(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "x,y,...",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string[] texts = result.Tokens[^1].Value.Split(',');
            var numbers = new double[texts.Length];
            for (int i = 0; i < texts.Length; i++)
            {
                if (!double.TryParse(texts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
                    result.AddError($"{name} has '{texts[i]}', which is no number.");
            }

            return numbers;
        },
    };

    internal static Option<DecodingRule?> Rule(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "median|argmax|mean|distance",
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            switch (text)
            {
                case "median": return DecodingRule.Median;
                case "argmax": return DecodingRule.Argmax;
                case "mean": return DecodingRule.RoundedMean;
                case "distance": return DecodingRule.LeastDistance;
                default:
                    result.AddError($"{name} is '{text}', but must be median, argmax, mean or distance.");
                    return null;
            }
        },
    };

    private static string? NotEmpty(ArgumentResult result, string name)
    {
        string text = result.Tokens[^1].Value;
        if (string.IsNullOrWhiteSpace(text))
            result.AddError($"{name} is empty.");
        return text;
    }
}
