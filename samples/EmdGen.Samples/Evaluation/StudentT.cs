namespace EmdGen.Samples.Evaluation;

/// <summary>Student's t distribution.</summary>
public static class StudentT
{
    private const double NormalQuantile = 1.959963984540054;

    private static readonly double[] Table =
        [12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139];

    /// <summary>The value that 97.5 % lie below, to four digits after the point; NaN without degrees of freedom.</summary>
    /// <remarks>Above the table the expansion in 1/degrees around the normal quantile (Abramowitz and Stegun, 26.7.5).</remarks>
    public static double Quantile975(int degrees)
    {
        if (degrees < 1)
            return double.NaN;
        if (degrees <= Table.Length)
            return Table[degrees - 1];
        double z = NormalQuantile, z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z, z9 = z7 * z * z;
        double first = (z3 + z) / 4;
        double second = ((5 * z5) + (16 * z3) + (3 * z)) / 96;
        double third = ((3 * z7) + (19 * z5) + (17 * z3) - (15 * z)) / 384;
        double fourth = ((79 * z9) + (776 * z7) + (1482 * z5) - (1920 * z3) - (945 * z)) / 92160;
        double v = degrees;
        return z + (first / v) + (second / (v * v)) + (third / (v * v * v)) + (fourth / (v * v * v * v));
    }
}
