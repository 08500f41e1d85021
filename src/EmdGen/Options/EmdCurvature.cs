namespace EmdGen;

/// <summary>The diagonal curvature that stands beside the gradient of a loss, as second-order learners take it: one number a logit, not negative.</summary>
public enum EmdCurvature
{
    /// <summary>
    /// The diagonal of the Gauss-Newton matrix J'J of the residuals that the loss is the sum of squares of. With p = softmax(logits), F_i =
    /// p_0 + ... + p_i and P_e the mass below an edge of a tree: chain 2 p_j^2 (sum over i >= j of w_i (1 - F_i)^2 + sum over i below j of w_i
    /// F_i^2); tree 2 p_j^2 sum over e of w_e ([j below e] - P_e)^2; table, with label k, 2 p_j^2 (c_jk (1 - p_j)^2 + sum over i other than j of
    /// c_ik p_i^2), where a negative c counts as 0. The cross entropy's is p_j (1 - p_j).
    /// </summary>
    GaussNewton,

    /// <summary>
    /// (alpha + lambda w) p_j (1 - p_j) C / (C - 1), what boosted trees take for several classes, with w the mean weight of an edge, or the mean
    /// cost of a table off its diagonal, after normalisation. It is not below the true curvature everywhere.
    /// </summary>
    Multinomial,
}
