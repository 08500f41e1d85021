using EmdGen;

namespace FontWeight;

/// <summary>
/// The weight of a typeface, from hairline to black. The order is all that the loss needs to know: mistaking 400 for 500 costs less than
/// mistaking it for 900.
/// </summary>
[OrderedClasses]
public enum Weight
{
    W100 = 100,
    W200 = 200,
    W300 = 300,
    W400 = 400,
    W500 = 500,
    W600 = 600,
    W700 = 700,
    W800 = 800,
    W900 = 900,
}
