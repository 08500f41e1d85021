namespace EmdGen.Testing.Accuracy;

/// <summary>
/// The terms of a table's loss are p_i^rho c_ik, those of its gradient p_j (s_j - sum of p s) with s_j = rho p_j^(rho - 1) c_jk.
/// </summary>
internal sealed class TableScales(GroundDistance table) : ErrorScales
{
    public override ErrorScale OfRow(ReadOnlySpan<double> logits, ReadOnlySpan<double> target)
    {
        double[] p = ErrorScale.Softmax(logits), slope = new double[p.Length];
        int label = target.IndexOf(1.0);
        double loss = 0;
        for (int i = 0; i < p.Length; i++)
        {
            double cost = Math.Abs(Math.Pow(table[i, label], table.Sensitivity) + table.Bias);
            slope[i] = table.Exponent == 2 ? 2 * p[i] * cost : cost;
            loss += p[i] * slope[i] / table.Exponent;
        }

        return new ErrorScale(loss, WeightSum: 1, ErrorScale.Largest(p, slope), IsSignCertain: true);
    }
}
