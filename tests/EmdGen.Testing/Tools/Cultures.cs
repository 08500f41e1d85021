using System.Globalization;

namespace EmdGen.Testing.Tools;

/// <summary>Cultures that write numbers unlike C# does.</summary>
public static class Cultures
{
    /// <summary>U+2212 before negative numbers, a comma before fractions, and a point between thousands.</summary>
    public const string Hostile = "hostile";

    public const string German = "de-DE";

    /// <summary>Runs under a culture, on a thread of its own.</summary>
    public static T Run<T>(string name, Func<T> action)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Get(name);
            try
            {
                result = action();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failure).Throw();
        return result;
    }

    private static CultureInfo Get(string name)
    {
        if (name != Hostile)
            return CultureInfo.GetCultureInfo(name);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NaNSymbol = "nope";
        return culture;
    }
}
