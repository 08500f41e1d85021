using EmdGen;

namespace DiamondClarity;

/// <summary>
/// The clarity of a diamond, from inclusions that the eye sees (I1) to none under ten times magnification (IF). The order is all that the
/// loss needs to know: mistaking VS1 for VVS2 costs less than mistaking it for I1.
/// </summary>
[OrderedClasses]
public enum Clarity
{
    I1,
    SI2,
    SI1,
    VS2,
    VS1,
    VVS2,
    VVS1,
    IF,
}
